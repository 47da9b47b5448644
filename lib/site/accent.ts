/** Backgrounds an accent has to stand out from, see docs/architecture.md, "Colours". */
const surfaces = { light: ['#F7F4EE', '#FFFDF9'], dark: ['#141210', '#1D1A17'] } as const;
const textOnAccent = ['#FFFFFF', '#1A0F0B'] as const;

/** WCAG 2.2 AA for text below 24 px: https://www.w3.org/TR/WCAG22/#contrast-minimum */
const minimumContrast = 4.5;

/**
 * The text colour that reads best on an accent.
 *
 * @param accent - `#RRGGBB`
 */
export function onAccent(accent: string): string {
  const [light, dark] = textOnAccent;
  return contrast(light, accent) >= minimumContrast ? light : dark;
}

/**
 * Why an accent can't be read in a theme, or null where it can.
 *
 * @param accent - `#RRGGBB`
 */
export function accentProblem(accent: string, theme: 'light' | 'dark'): string | null {
  const worst = Math.min(
    ...surfaces[theme].map((surface) => contrast(accent, surface)),
    contrast(onAccent(accent), accent),
  );
  if (worst >= minimumContrast) return null;
  const direction = theme === 'light' ? 'darker' : 'lighter';
  return `has a contrast of only ${worst.toFixed(1)}:1 in the ${theme} theme; choose a ${direction} colour (4.5:1 or more)`;
}

/** Contrast ratio of two colours: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
