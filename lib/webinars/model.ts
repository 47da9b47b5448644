/**
 * The one model every entry is read into, whichever form of front matter it was written in.
 * Nothing here is safe to show as it is: pages get what `view.ts` builds from it.
 */

import type { ListedChapter } from './transcript/transcript';

/** An instant together with the offset it was written with. */
export interface Moment {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  instant: number;
  /** Minutes east of UTC, as written (`-07:00` is -420); 0 for `Z`. */
  offsetMinutes: number;
  /** True where only a day was written: no time is shown, and the session lasts that day. */
  dateOnly: boolean;
}

export interface YouTubeVideo {
  id: string;
  /** Where to start, in seconds. */
  start: number;
}

export interface Duration {
  /** As written, for example "2 1/2 hours" or "8 pages". */
  text: string;
  /** Null where the text is not a time. */
  minutes: number | null;
}

export interface Presenter {
  name: string;
  role: string | null;
  photo: string | null;
  host: boolean;
}

/** Where registrations of an entry or a session are delivered to. */
export interface FormTargets {
  header: string | null;
  hubspotFormId: string | null;
  gotowebinarKey: string | null;
  salesforceCampaignId: string | null;
}

export interface Session {
  /** Unique in its webinar and stable while label or start stay: "2026-12-08t17-00z", "emea". */
  id: string;
  label: string | null;
  start: Moment;
  duration: Duration | null;
  video: YouTubeVideo | null;
  presenters: Presenter[];
  form: FormTargets;
}

export interface Tags {
  level: string | null;
  topics: string[];
  languages: string[];
  clouds: string[];
}

export interface Webinar {
  /** The last part of its address: `/webinars/<slug>`. */
  slug: string;
  /** The file it came from, relative to the content folder. */
  file: string;
  /** The name on cards and in the page title. */
  title: string;
  titleTag: string | null;
  subtitle: string | null;
  metaDescription: string;
  metaImage: string | null;

  featured: boolean;
  preRecorded: boolean;
  unlisted: boolean;
  gated: boolean;
  /** Search engines are asked to stay away: unlisted, or `block_external_search_index`. */
  noindex: boolean;
  /** The series it belongs to; `pulumi_tv` is the one there is. */
  series: 'pulumi_tv' | null;
  /** Where an external entry links to; null for all others. */
  externalUrl: string | null;

  /** A path below `public/` that exists, or an https address; null means a drawn cover. */
  previewImage: string | null;
  hero: { title: string; image: string | null };
  /** The heading over the description, `main.title`. */
  mainTitle: string | null;

  /** What orders it among others; null where only a text in `dateText` says when. */
  date: Moment | null;
  /** `main.datetime`: shown only where there is no date. */
  dateText: string | null;
  hideDate: boolean;
  /** IANA name, from the entry or else the site; null where neither says. */
  timezone: string | null;
  duration: Duration | null;
  /** One per time it is held, soonest first; empty where `date` is null. */
  sessions: Session[];

  video: YouTubeVideo | null;
  /** Markdown. */
  description: string;
  learn: string[];
  presenters: Presenter[];
  /** As written, in Markdown, WebVTT or SRT: `parseTranscript` reads it. Empty where there is none. */
  transcript: string;
  /** The chapters that front matter lists; they are as secret as the transcript. */
  chapters: ListedChapter[];
  form: FormTargets;

  tags: Tags;
  eventType: string | null;
  location: string | null;
  eventUrl: string | null;
  whitepaper: string | null;
  layout: string | null;
  /** Site paths that lead here. */
  aliases: string[];
  /** Front matter this product has no use for, kept as it is. */
  unknown: Record<string, unknown>;
  /** When its file was written last, in milliseconds since the epoch. */
  modifiedAt: number;
}

/** An address that leads elsewhere: an alias, a `redirect_to` or an external entry's own. */
export interface Redirect {
  /** A site path as browsers ask for it, for example `/events/launch-2020`. */
  from: string;
  /** A site path or an https address. */
  to: string;
  /** True answers 308; false, for an external entry's own address, 307. */
  permanent: boolean;
  /** The entry whose page answers it, since its own address leads away; null for an alias. */
  slug: string | null;
}

/** What is wrong with a content file, in words for the person who wrote it. */
export interface Problem {
  /** `error` stops a build, `warning` does not, `note` is said for completeness. */
  severity: 'error' | 'warning' | 'note';
  /** Relative to the content folder. */
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based. */
  column: number;
  /** The field as a path, for example `main.sortable_date`; empty for the file as a whole. */
  field: string;
  message: string;
  /** The line or value to write instead; null where only the author can know. */
  write: string | null;
}

/** Everything in the content folder: what can be served, and what is wrong with the rest. */
export interface Catalogue {
  /** In a total order: newest first, ties by slug. */
  webinars: Webinar[];
  redirects: Redirect[];
  problems: Problem[];
}
