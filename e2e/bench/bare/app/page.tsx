import { listSlugs, readPost } from '../read-post';

/** All of them on one page, as in a first version of such a site. */
export default function ListPage() {
  return (
    <ul>
      {listSlugs()
        .map(readPost)
        .map(({ slug, title }) => (
          <li key={slug}>
            <a href={`/${slug}`}>{title}</a>
          </li>
        ))}
    </ul>
  );
}
