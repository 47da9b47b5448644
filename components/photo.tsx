import { getImageProps } from 'next/image';

/**
 * A picture that fills its positioned parent, scaled by this server. Decorative wherever it is
 * used: what it shows is said beside it. Unlike `<Image>` it needs no script.
 */
export function Photo({
  src,
  sizes,
  priority = false,
  fit = 'cover',
}: {
  src: string;
  sizes: string;
  priority?: boolean;
  fit?: 'cover' | 'contain';
}) {
  const { props } = getImageProps({
    src,
    sizes,
    alt: '',
    fill: true,
    loading: priority ? 'eager' : 'lazy',
    className: fit === 'cover' ? 'object-cover' : 'object-contain',
  });
  // biome-ignore lint/performance/noImgElement: what <Image> renders, without its client component
  // biome-ignore lint/a11y/useAltText: `alt` is among the props
  return <img {...props} />;
}
