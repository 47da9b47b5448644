import type { CardView } from '@/lib/webinars/view-model';

/** What every form of an entry on a list takes. */
export interface CardProps {
  card: CardView;
  /** BCP 47. */
  language: string;
  /** Level of the title's heading. */
  level: 2 | 3;
}
