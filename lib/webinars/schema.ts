import type { z } from 'zod';
import {
  chapter,
  date,
  duration,
  flag,
  lines,
  list,
  optional,
  optionalOr,
  section,
  sectionOr,
  text,
  tolerantList,
  video,
} from './schema-types';

/** The description of each field is its documentation; `docs/authoring.md` shows the same words. */
const targets = {
  header: text().describe('The heading of the registration form.'),
  hubspot_form_id: text().describe('The HubSpot form that registrations are sent to.'),
  gotowebinar_key: text().describe('The GoToWebinar key that HubSpot passes on.'),
  salesforce_campaign_id: text().describe('The Salesforce campaign that registrations count for.'),
};

export const presenterSchema = sectionOr('name', {
  name: text().describe('Name.'),
  role: text().describe('Role and company.'),
  photo: text().describe('A picture below public/.'),
  host: flag().describe('Leads through the session.'),
});

export const sessionSchema = section({
  label: text().describe('What tells this session from the others, for example "EMEA".'),
  datetime: date().describe('When it begins, with its offset.'),
  sortable_date: date().describe('The same as datetime.'),
  duration: duration().describe('How long it takes.'),
  youtube_url: video().describe('The recording of this session.'),
  presenters: list(presenterSchema).describe('Who presents this session.'),
  form: optional(section(targets)),
  ...targets,
});

/** The fields below `main:`; in the newer, flat form the same fields stand at the top level. */
const main = {
  youtube_url: video().describe(
    'The video or the live stream: its address in any form YouTube hands out, also with a start time.',
  ),
  sortable_date: date().describe(
    'When it begins, with its offset: 2026-12-03T10:00:00-08:00. Orders the list and sets the state.',
  ),
  duration: duration().describe(
    'How long it takes: "39 minutes", "2 1/2 hours", "All day"; what is no time is shown as written.',
  ),
  datetime: text().describe('A text that is shown where there is no sortable_date.'),
  description: text().describe('What it is about, in Markdown; HTML is shown as text.'),
  learn: lines().describe('What a visitor will learn, one line each.'),
  presenters: list(presenterSchema).describe('Who presents.'),
  hide_date: flag().describe('Shows no date on lists and on the page.'),
};

/** Front matter as entries write it, in both forms of the family. Unknown keys pass through. */
export const frontMatterSchema = section({
  title: text().describe('The name on cards and in the browser tab; required.'),
  title_tag: text().describe('Another title for the browser tab and search engines.'),
  subtitle: text().describe('A second line under the title of the page.'),
  meta_desc: text().describe(
    'The text on the card and for search engines; else the beginning of the description.',
  ),
  meta_image: text().describe('The picture that is shared instead of the drawn one.'),
  featured: flag().describe('Shows the webinar first in the list.'),
  pre_recorded: flag().describe(
    'True where it is a recording: never live, to be watched from its date on.',
  ),
  pulumi_tv: flag().describe('Lists the video in the "PulumiTV" section.'),
  preview_image: text().describe(
    'The picture on the card: a path below public/ or a complete address; else a cover is drawn.',
  ),
  unlisted: flag().describe(
    'Keeps it off every list and out of the sitemap; its address still works.',
  ),
  gated: flag().describe(
    'Shows a registration form before the video, its transcript and its chapters.',
  ),
  type: text().describe('Must be webinars; files of another type are skipped.'),
  external: flag().describe('Links to another site; url_slug is then its complete address.'),
  block_external_search_index: flag().describe(
    'Asks search engines to stay away; must be true where external is.',
  ),
  url_slug: text().describe(
    'The last part of the address, else the name of the folder; the complete address where external is true.',
  ),
  hero: optional(
    section({
      title: text().describe('The heading (h1) of the page; else the title.'),
      image: text().describe('The picture to the right of the heading.'),
    }),
  ),
  main: optional(section({ title: text().describe('The heading over the description.'), ...main })),
  ...main,
  transcript: text().describe(
    'What is said in the video: Markdown, WebVTT or SRT. A file beside the entry may hold it instead.',
  ),
  chapters: list(chapter()).describe('The parts of the video, each "12:34 Title".'),
  multiple: list(sessionSchema).describe('The sessions of a webinar that is held more than once.'),
  sessions: list(sessionSchema).describe('The same as multiple, in the flat form.'),
  form: optional(section(targets)),
  timezone: text().describe(
    'The IANA time zone of the host, for example "America/Los_Angeles"; else that of site.json.',
  ),
  aliases: list(text()).describe('Old addresses that lead here for good.'),
  redirect_to: text().describe('Makes the address lead elsewhere for good; there is no page then.'),
  tags: optionalOr(
    'topics',
    section({
      level: text().describe('For example "beginner".'),
      topics: tolerantList().describe('Topics; each has a page with all its webinars.'),
      languages: tolerantList().describe('Programming languages, to filter by.'),
      clouds: tolerantList().describe('Clouds; they are searched only.'),
    }),
  ),
  event_type: text().describe('What kind of event it is, for example "workshop".'),
  location: text().describe('Where it is held.'),
  event_url: text().describe('The address of the event, used by external entries.'),
  whitepaper: text().describe('The address of a paper that comes with it.'),
  layout: text().describe('Kept for other programs.'),
});

/** One entry's front matter, read. Absent fields are undefined, never null or empty. */
export type FrontMatter = z.output<typeof frontMatterSchema>;
export type SessionFrontMatter = z.output<typeof sessionSchema>;
export type PresenterFrontMatter = z.output<typeof presenterSchema>;
export type TargetsFrontMatter = Partial<Record<keyof typeof targets, string | undefined>>;
