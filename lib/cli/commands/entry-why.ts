import { getSite } from '../../site/load';
import { describeMoment } from '../../studio/preview/describe-moment';
import { getCatalogue } from '../../webinars/load';
import { explainPlaces } from '../../webinars/why/explain-places';
import { findEntry } from '../find-entry';
import type { Output } from './entry-edit';

/** `webinars why <slug>` */
export function printWhy(slug: string, { json = false }: Output): void {
  const { webinar } = findEntry(slug);
  const { sections, language, timezone } = getSite();
  const found = explainPlaces(webinar, getCatalogue().webinars, sections, Date.now());
  if (json) {
    console.log(JSON.stringify(found, null, 2));
    return;
  }
  const say = (at: number) => describeMoment(at, language, webinar.timezone ?? timezone ?? 'UTC');
  console.log(`${found.title} (${webinar.file})`);
  console.log(`State: ${found.state}${found.since === null ? '' : `, since ${say(found.since)}`}`);
  const next = found.next ? `${found.next.state} at ${say(found.next.at)}` : 'nothing, by itself';
  console.log(`Next: ${next}\n`);
  for (const { name, isIn, why, remedy } of found.places) {
    console.log(`${isIn ? 'yes' : 'no '}  ${name}: ${why}`);
    if (remedy)
      console.log(
        `     ${isIn ? 'To take it away' : 'To put it there'}: ${remedy.field}: ${remedy.value}`,
      );
  }
}
