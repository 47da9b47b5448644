import { coverHeight, coverWidth, drawCover } from '@/components/cover/draw-cover';
import { markPath } from '@/components/site/mark';
import { fontFamily } from './fonts';

export const shareImageSize = { width: 1200, height: 630 } as const;

/** How wide the art is beside a title; without one it takes the whole picture. */
const artWidth = 430;

/** Paper and ink of the light theme: what shares a page does not know the visitor's. */
const colours = { paper: '#F7F4EE', ink: '#1A1714' };

export interface ShareImageView {
  /** What the cover is drawn from. */
  seed: string;
  /** Null where the font has not all of its letters. */
  title: string | null;
  siteName: string | null;
  /** `#RRGGBB` */
  accent: string;
}

/** The cover's art with the title set large, for the renderer of share images, which knows flex alone. */
export function ShareImage({ seed, title, siteName, accent }: ShareImageView) {
  const { width, height } = shareImageSize;
  if (title === null) return <Art seed={seed} width={width} height={height} />;
  return (
    <div style={{ display: 'flex', width, height, background: colours.paper, color: colours.ink }}>
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'space-between',
          width: width - artWidth,
          padding: '56px 56px 52px 64px',
          fontFamily,
        }}
      >
        <div
          style={{
            display: 'block',
            fontSize: chooseSize(title),
            lineHeight: 1.08,
            letterSpacing: '-0.02em',
            lineClamp: 6,
            wordBreak: 'break-word',
          }}
        >
          {title}
        </div>
        <div style={{ display: 'flex', alignItems: 'center', fontSize: 32 }}>
          <svg aria-hidden="true" width="28" height="28" viewBox="0 0 16 16">
            <path d={markPath} fill={accent} />
          </svg>
          <div style={{ display: 'flex', marginLeft: 16 }}>{siteName ?? ''}</div>
        </div>
      </div>
      <Art seed={seed} width={artWidth} height={height} />
    </div>
  );
}

/** The drawing, as large as it must be to fill the space, its middle seen. The renderer stretches pictures. */
function Art({ seed, width, height }: { seed: string; width: number; height: number }) {
  const scale = Math.max(width / coverWidth, height / coverHeight);
  const [drawnWidth, drawnHeight] = [coverWidth * scale, coverHeight * scale];
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${drawnWidth}" height="${drawnHeight}" ` +
    `viewBox="0 0 ${coverWidth} ${coverHeight}">${drawCover(seed)}</svg>`;
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  const middle = { left: (width - drawnWidth) / 2, top: (height - drawnHeight) / 2 };
  return (
    <div style={{ display: 'flex', position: 'relative', width, height, overflow: 'hidden' }}>
      {/* biome-ignore lint/performance/noImgElement: drawn into a picture, not shown on a page */}
      <img
        src={source}
        width={drawnWidth}
        height={drawnHeight}
        alt=""
        style={{ position: 'absolute', ...middle }}
      />
    </div>
  );
}

/** The shorter a title, the larger; the longest word still fits beside the art. */
function chooseSize(title: string): number {
  const longest = Math.max(...title.split(/[ -]/).map((word) => word.length));
  const byLength = title.length <= 24 ? 96 : title.length <= 48 ? 80 : title.length <= 90 ? 66 : 54;
  return Math.max(40, Math.min(byLength, Math.floor(1_120 / longest)));
}
