import {
  checkOffset,
  checkTimezone,
  type Report,
  readExternal,
  readImage,
  readSlug,
  reportMissingDate,
} from './entry-checks';
import { buildSessions, identifySessions, singleSession, toTargets } from './entry-sessions';
import { parseWrittenDate, toMoment, type WrittenDate } from './fields/moment';
import type { Presenter, Tags, Webinar } from './model';
import type { FrontMatter, PresenterFrontMatter } from './schema';

export interface EntryContext {
  /** Relative to the content folder. */
  file: string;
  /** What the folder's or file's own name comes to: the slug where the entry gives none. */
  name: string;
  /** What stands below the front matter: the description where the entry gives none. */
  body: string;
  /** What a file beside the entry says; it outweighs the field. Null where there is none. */
  transcript: string | null;
  /** The site's default zone. */
  timezone: string | null;
  /** Whether a path exists below `public/`. */
  hasPublicFile: (path: string) => boolean;
  report: Report;
}

/**
 * Turns front matter of either form, nested below `main` or flat, into the one model. Reports what
 * is wrong as it goes; where an error was reported, the result is not to be served.
 */
export function buildWebinar(data: FrontMatter, context: EntryContext): Webinar {
  const { report, hasPublicFile } = context;
  const main: Partial<NonNullable<FrontMatter['main']>> = data.main ?? {};
  const timezone = checkTimezone(data.timezone, report) ?? context.timezone;
  const image = (path: Array<string | number>, value: string | undefined) =>
    readImage(path, value, hasPublicFile, report);
  const moment = (written: WrittenDate, path: ReadonlyArray<string | number>) => {
    checkOffset(written, timezone, path, report);
    return toMoment(written, timezone);
  };
  const toPresenters = (items: PresenterFrontMatter[], path: Array<string | number>) =>
    items.flatMap(({ name, role = null, photo, host }, at): Presenter[] =>
      name ? [{ name, role, photo: image([...path, at, 'photo'], photo), host }] : [],
    );

  const title = data.title ?? data.hero?.title ?? main.title ?? '';
  if (title === '' && !data.redirect_to) {
    const message = 'is missing: the name of the webinar';
    report({ severity: 'error', path: ['title'], message, write: 'title: "Name of the webinar"' });
  }
  const duration = main.duration ?? data.duration ?? null;
  const dateText = main.datetime ?? data.datetime ?? null;
  const nested = main.sortable_date !== undefined;
  const written = main.sortable_date ?? data.sortable_date ?? parseWrittenDate(dateText ?? '');
  const date = written
    ? moment(written, nested ? ['main', 'sortable_date'] : ['sortable_date'])
    : null;
  const shared = { toMoment: moment, toPresenters, fallback: date, report };
  const listed = [
    ...buildSessions(data.multiple, 'multiple', shared),
    ...buildSessions(data.sessions, 'sessions', shared),
  ];
  const sessions = identifySessions(
    listed.length === 0 && date ? [singleSession(date, duration)] : listed,
  );
  const order = date ?? sessions[0]?.start ?? null;
  if (!order && !data.redirect_to) reportMissingDate(dateText, report);

  return {
    slug: readSlug(data, context.name, report),
    file: context.file,
    title,
    titleTag: data.title_tag ?? null,
    subtitle: data.subtitle ?? null,
    metaDescription: (data.meta_desc ?? '').replace(/\s+/g, ' '),
    metaImage: image(['meta_image'], data.meta_image),
    featured: data.featured,
    preRecorded: data.pre_recorded,
    unlisted: data.unlisted,
    gated: data.gated,
    noindex: data.unlisted || data.block_external_search_index,
    series: data.pulumi_tv ? 'pulumi_tv' : null,
    externalUrl: readExternal(data, report),
    previewImage: image(['preview_image'], data.preview_image),
    hero: { title: data.hero?.title ?? title, image: image(['hero', 'image'], data.hero?.image) },
    mainTitle: main.title ?? null,
    date: order,
    dateText,
    hideDate: Boolean(main.hide_date || data.hide_date),
    timezone,
    duration,
    sessions,
    video: main.youtube_url ?? data.youtube_url ?? null,
    description: main.description ?? data.description ?? context.body,
    learn: main.learn?.length ? main.learn : data.learn,
    presenters: main.presenters?.length
      ? toPresenters(main.presenters, ['main', 'presenters'])
      : toPresenters(data.presenters, ['presenters']),
    transcript: context.transcript ?? data.transcript ?? '',
    chapters: [...data.chapters].sort((a, b) => a.start - b.start),
    form: toTargets(data.form ?? {}),
    tags: toTags(data.tags),
    eventType: data.event_type ?? null,
    location: data.location ?? null,
    eventUrl: data.event_url ?? null,
    whitepaper: data.whitepaper ?? null,
    layout: data.layout ?? null,
    aliases: data.aliases,
    unknown: {},
    modifiedAt: 0,
  };
}

function toTags(tags: FrontMatter['tags']): Tags {
  const { level = null, topics = [], languages = [], clouds = [] } = tags ?? {};
  return { level, topics, languages, clouds };
}
