import { PageLinks } from '@/components/catalogue/page-links';
import type { SearchView } from '@/lib/search/view-model';
import { ChosenFilters } from './chosen-filters';
import { Hit } from './hit';
import { NothingFound } from './nothing-found';
import { countTalks } from './words';

/** How many talks there are, and a page of them. */
export function Results({
  view,
  language,
  addressOf,
}: {
  view: SearchView;
  language: string;
  addressOf: (page: number) => string;
}) {
  const { text, total, page, pages, hits, suggestion, chosen, drops } = view;
  return (
    <>
      <p role="status" className="text-soft">
        {total === 0 ? 'No talks' : countTalks(total)}
        {text && (
          <>
            {' for '}“<bdi>{text}</bdi>”
          </>
        )}
        {pages > 1 && `, page ${page} of ${pages}`}
      </p>
      {suggestion && (
        <p className="mt-2 text-lg">
          Did you mean{' '}
          <a href={suggestion.href} rel="nofollow" className="text-link font-bold">
            {suggestion.text}
          </a>
          ?
        </p>
      )}
      <ChosenFilters chosen={chosen} />
      {total === 0 ? (
        <NothingFound drops={drops} text={text} />
      ) : (
        <ol aria-label="Results" className="mt-4 border-rule border-t">
          {hits.map((hit) => (
            <Hit key={hit.card.key} hit={hit} language={language} />
          ))}
        </ol>
      )}
      <PageLinks label="Results" at={{ page, pages }} addressOf={addressOf} />
    </>
  );
}
