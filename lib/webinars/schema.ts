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
  youtube_url: video().describe('The YouTube address of the recording or of the live stream.'),
  sortable_date: date().describe(
    'When it begins, with its offset: orders the list and sets the state.',
  ),
  duration: duration().describe('How long it takes: "39 minutes", "2 1/2 hours".'),
  datetime: text().describe('A text that is shown where there is no sortable_date.'),
  description: text().describe('What it is about, in Markdown.'),
  learn: lines().describe('What a visitor will learn, one line each.'),
  presenters: list(presenterSchema).describe('Who presents.'),
  hide_date: flag().describe('Shows no date on lists and on the page.'),
};

/** Front matter as entries write it, in both forms of the family. Unknown keys pass through. */
export const frontMatterSchema = section({
  title: text().describe('Name of the webinar, on cards and in the browser tab.'),
  title_tag: text().describe('Another title for the browser tab and search engines.'),
  subtitle: text().describe('A second line under the title of the page.'),
  meta_desc: text().describe('The text on the card and for search engines.'),
  meta_image: text().describe('The picture that is shared instead of the drawn one.'),
  featured: flag().describe('Shows the webinar first in the list.'),
  pre_recorded: flag().describe('True where it is a recording, false where it is held live.'),
  pulumi_tv: flag().describe('Lists the video in the "PulumiTV" section.'),
  preview_image: text().describe('The picture on the card; a cover is drawn where it is empty.'),
  unlisted: flag().describe('Keeps it off every list; its address still works.'),
  gated: flag().describe('Shows a registration form before the video.'),
  type: text().describe('Must be webinars; files of another type are skipped.'),
  external: flag().describe('Links to another site; url_slug is then the complete address.'),
  block_external_search_index: flag().describe('Asks search engines not to index the page.'),
  url_slug: text().describe('The last part of the address, or the complete one if external.'),
  hero: optional(
    section({
      title: text().describe('The heading (h1) of the page.'),
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
  timezone: text().describe('The IANA time zone of the host, for example "America/Los_Angeles".'),
  aliases: list(text()).describe('Old addresses that lead here.'),
  redirect_to: text().describe('Makes the address lead elsewhere; the entry is then not listed.'),
  tags: optionalOr(
    'topics',
    section({
      level: text().describe('For example "beginner".'),
      topics: tolerantList().describe('Topics.'),
      languages: tolerantList().describe('Programming languages.'),
      clouds: tolerantList().describe('Clouds.'),
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
