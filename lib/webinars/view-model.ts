/**
 * What pages may see. Built by `view.ts` (cards and landing pages, public) and, for what a gate
 * hides, by `lib/access/gate.ts` alone. Components take these types and nothing from `model.ts`.
 */

export type State = 'upcoming' | 'live' | 'awaiting-recording' | 'on-demand' | 'external';

/** A time to show: the server writes it in the host's zone, the visitor's browser in its own. */
export interface TimeView {
  /** UTC, ISO 8601. */
  start: string;
  /** UTC, ISO 8601. */
  end: string;
  /** No time of day is known: show the day alone, in the host's zone. */
  dateOnly: boolean;
  /** IANA zone of the host; null where the entry gave an offset and no zone fits it. */
  hostZone: string | null;
  /** Minutes east of UTC at `start`, at the host. */
  hostOffset: number;
}

export interface SessionView {
  id: string;
  label: string | null;
  time: TimeView;
  state: 'upcoming' | 'live' | 'over';
}

export interface PresenterView {
  name: string;
  role: string | null;
  photo: string | null;
  /** The page with all their talks; null where there is none. */
  href: string | null;
}

export interface CoverView {
  /** What the drawn cover is made from. */
  seed: string;
  /** An image to show over the drawing; null for the drawing alone. */
  image: string | null;
}

/** One entry on a list. */
export interface CardView {
  /** Tells the cards of a list apart: the slug, and the session where it is about one of several. */
  key: string;
  slug: string;
  /** Where the card leads: the landing page, with its session chosen, or the other site. */
  href: string;
  /** Host name of the other site, without `www.`; null unless external. */
  externalHost: string | null;
  title: string;
  summary: string;
  state: State;
  /** External entries: whether it lies ahead. Others: state is upcoming or live. */
  isAhead: boolean;
  gated: boolean;
  featured: boolean;
  /** There is a recording to watch, here (perhaps after registering). */
  hasRecording: boolean;
  /** It is live, and there is a stream to watch here (perhaps after registering). */
  hasStream: boolean;
  cover: CoverView;
  /** Badge and text; null where nothing was written. `badge` is null where it is not a time. */
  duration: { text: string; badge: string | null } | null;
  /** The next session, or the last where all are over; null where hidden or unknown. */
  time: TimeView | null;
  /** Shown where `time` is null; null where the date is hidden. */
  dateText: string | null;
  presenters: PresenterView[];
  /** The label of the session this is about, where it is about one of several. */
  sessionLabel: string | null;
  /** Sessions still to come, this one included. */
  sessionsAhead: number;
}

/** A landing page: the same for everybody, without anything a gate hides. */
export interface LandingView extends CardView {
  /** The page's only h1. */
  heading: string;
  /** `main.title` where it differs from the heading. */
  subheading: string | null;
  subtitle: string | null;
  documentTitle: string;
  metaDescription: string;
  /** Path of the canonical address. */
  path: string;
  noindex: boolean;
  heroImage: string | null;
  /** What is shown where the page is shared: a path of the site, or an address. */
  shareImage: string;
  descriptionHtml: string;
  learn: string[];
  sessions: SessionView[];
  location: string | null;
  /** Ungated and watchable now (live or on demand); null otherwise. */
  video: VideoView | null;
  /** Of ungated ones only; null where there is none. */
  transcript: TranscriptView | null;
  formHeader: string | null;
  /** What it is about, each with the page that gathers such webinars, where there is one. */
  topics: Array<{ name: string; href: string | null }>;
  series: 'pulumi_tv' | null;
  /** What a visitor can do here. */
  action: 'watch' | 'register' | 'register-to-watch' | 'ask-for-recording' | 'attend';
}

export interface VideoView {
  /** `https://www.youtube-nocookie.com/embed/…` with start time. */
  embedUrl: string;
  /** `https://www.youtube.com/watch?v=…` with start time, for visitors without JavaScript. */
  watchUrl: string;
  title: string;
}

/** The room behind the gate: only for visitors who registered. */
export interface RoomView {
  landing: LandingView;
  video: VideoView | null;
  transcript: TranscriptView | null;
}

export interface TranscriptView {
  /** What is said, line by line; made by `transcript/render.ts`, which lets no HTML through. */
  html: string;
  /** Lines have times. */
  isTimed: boolean;
  chapters: ChapterView[];
  /** Where it can be downloaded as text; null where there are only chapters. */
  textUrl: string | null;
  /** Where it can be downloaded as WebVTT; null where no line has a time. */
  captionsUrl: string | null;
}

export interface ChapterView {
  title: string;
  /** "12:34"; null where nobody wrote it down. */
  time: string | null;
  /** The second that `href` plays from; null where it leads to the text instead. */
  playsFrom: number | null;
  href: string | null;
}

/** The catalogue page. */
export interface CatalogueView {
  total: number;
  featured: CardView | null;
  live: CardView[];
  upcoming: CardView[];
  /** Whether there are more than are shown here. */
  isCut: Record<'live' | 'upcoming', boolean>;
  onDemand: PageOf<CardView>;
  pulumiTv: PageOf<CardView>;
  /** Over, and nothing to watch. */
  withoutRecording: PageOf<CardView>;
}

export interface PageOf<T> {
  items: T[];
  /** 1-based. */
  page: number;
  pages: number;
  /** All items on all pages. */
  total: number;
}
