import { getImageProps } from 'next/image';

/**
 * A picture that fills its positioned parent, scaled by this server. Decorative wherever it is
 * used: what it shows is said beside it. Unlike `<Image>` it needs no script.
 *
 * @param props.sizes - how wide it is shown, as in the `sizes` of an image
 * @param props.priority - it is among the first things seen on the page
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
    // Nominal: the class says how large it is, `sizes` which file is fetched.
    width: 1120,
    height: 630,
    loading: priority ? 'eager' : 'lazy',
    className: `photo ${fit === 'cover' ? 'object-cover' : 'object-contain'}`,
  });
  // biome-ignore lint/performance/noImgElement: what <Image> renders, without its client component
  // biome-ignore lint/a11y/useAltText: `alt` is among the props
  return <img {...props} />;
}
