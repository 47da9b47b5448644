import { describe, expect, it } from 'vitest';
import { accentProblem, onAccent } from './accent';

describe('onAccent', () => {
  it.each([
    ['#C2371F', '#FFFFFF'],
    ['#000000', '#FFFFFF'],
    ['#FF6B4A', '#1A0F0B'],
    ['#FFFFFF', '#1A0F0B'],
  ])('on %s text is %s', (accent, text) => expect(onAccent(accent)).toBe(text));
});

describe('accentProblem', () => {
  it('says how far the contrast falls short and which way to go', () => {
    expect(accentProblem('#FFD700', 'light')).toBe(
      'has a contrast of only 1.3:1 in the light theme; choose a darker colour (4.5:1 or more)',
    );
    expect(accentProblem('#400000', 'dark')).toMatch(/choose a lighter colour/);
  });

  it('knows the threshold of WCAG: #767676 is the lightest grey on white, not on cream', () => {
    expect(accentProblem('#767676', 'light')).toMatch(/only 4\.1:1/);
    expect(accentProblem('#6F6F6F', 'light')).toBeNull();
  });

  it('does not care about small or capital letters', () => {
    expect(accentProblem('#c2371f', 'light')).toBe(accentProblem('#C2371F', 'light'));
  });
});
