import { createCanvas, loadImage, Path2D, type SKRSContext2D } from '@napi-rs/canvas';
import { coverHeight, coverWidth, drawCover } from '@/components/cover/draw-cover';
import { markPath } from '@/components/site/mark';
import { chooseFamilies } from './fonts';
import { cutLines, keepsWords, wrapText } from './wrap-title';

export const shareImageSize = { width: 1200, height: 630 } as const;

/** How wide the art is beside a title; without one it takes the whole picture. */
const artWidth = 430;
const margin = 64;
const titleWidth = shareImageSize.width - artWidth - 2 * margin;
/** The room above the site's name. */
const titleHeight = 440;

/** Paper and ink of the light theme: what shares a page does not know the visitor's. */
const colours = { paper: '#F7F4EE', ink: '#1A1714' };

export interface ShareImageView {
  /** What the cover is drawn from. */
  seed: string;
  /** Null for the art alone. */
  title: string | null;
  siteName: string | null;
  /** `#RRGGBB` */
  accent: string;
}

/** The cover's art with the title set large; on its left where the title is read from the right. */
export async function drawShareImage(view: ShareImageView): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height } = shareImageSize;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const isFromRight = view.title !== null && readsFromRight(view.title);
  const art = view.title === null ? width : artWidth;
  await drawArt(context, view.seed, isFromRight ? 0 : width - art, art);
  if (view.title !== null) {
    context.fillStyle = colours.paper;
    context.fillRect(isFromRight ? artWidth : 0, 0, width - artWidth, height);
    context.direction = isFromRight ? 'rtl' : 'ltr';
    context.textAlign = 'start';
    drawTitle(context, view.title, isFromRight ? width - margin : margin);
    drawSite(context, view, isFromRight);
  }
  return new Uint8Array(await canvas.encode('png'));
}

/** The first letter with a direction decides, as on a page with `dir="auto"`. */
function readsFromRight(title: string): boolean {
  const first = title.match(/[\p{L}]/u)?.[0] ?? '';
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(first);
}

/** The drawing, as large as it must be to fill the space, its middle seen. */
async function drawArt(context: SKRSContext2D, seed: string, left: number, width: number) {
  const { height } = shareImageSize;
  const scale = Math.max(width / coverWidth, height / coverHeight);
  const [drawnWidth, drawnHeight] = [coverWidth * scale, coverHeight * scale];
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${drawnWidth}" height="${drawnHeight}" ` +
    `viewBox="0 0 ${coverWidth} ${coverHeight}">${drawCover(seed)}</svg>`;
  context.save();
  context.beginPath();
  context.rect(left, 0, width, height);
  context.clip();
  const [x, y] = [left + (width - drawnWidth) / 2, (height - drawnHeight) / 2];
  context.drawImage(await loadImage(Buffer.from(svg)), x, y);
  context.restore();
}

/** As large as it fits; the smallest size shows what it can. */
function drawTitle(context: SKRSContext2D, title: string, x: number): void {
  const families = chooseFamilies(title);
  const sizes = [96, 80, 66, 54, 46];
  for (const size of sizes) {
    context.font = `700 ${size}px ${families}`;
    // Letters of a script that joins them must not be moved.
    if (/^[\p{Script=Latin}\p{Script=Common}]+$/u.test(title)) {
      context.letterSpacing = `${-0.02 * size}px`;
    }
    const measure = (text: string) => context.measureText(text).width;
    const lineHeight = size * (/[\p{Script=Latin}]/u.test(title) ? 1.1 : 1.25);
    const most = Math.floor(titleHeight / lineHeight);
    const lines = wrapText(title, titleWidth, measure);
    const isWhole = keepsWords(title, titleWidth, measure);
    const isSmallest = size === sizes.at(-1);
    if (!isSmallest && (lines.length > Math.min(most, 5) || !isWhole)) continue;
    context.fillStyle = colours.ink;
    for (const [at, line] of cutLines(lines, most, titleWidth, measure).entries()) {
      context.fillText(line, x, margin + size * 0.82 + at * lineHeight);
    }
    return;
  }
}

function drawSite(
  context: SKRSContext2D,
  { siteName, accent }: ShareImageView,
  isFromRight: boolean,
) {
  const { width, height } = shareImageSize;
  const [side, bottom] = [30, height - 56];
  context.save();
  context.translate(isFromRight ? width - margin - side : margin, bottom - side + 3);
  context.scale(side / 16, side / 16);
  context.fillStyle = accent;
  context.fill(new Path2D(markPath));
  context.restore();
  if (siteName === null) return;
  context.font = `600 32px ${chooseFamilies(siteName)}`;
  context.letterSpacing = '0px';
  context.fillStyle = colours.ink;
  const gap = side + 16;
  const measure = (text: string) => context.measureText(text).width;
  const [line = ''] = cutLines(
    wrapText(siteName, titleWidth - gap, measure),
    1,
    titleWidth - gap,
    measure,
  );
  context.fillText(line, isFromRight ? width - margin - gap : margin + gap, bottom);
}
