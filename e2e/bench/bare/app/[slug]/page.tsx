import { listSlugs, readPost } from '../../read-post';

type Props = { params: Promise<{ slug: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return listSlugs().map((slug) => ({ slug }));
}

export async function generateMetadata({ params }: Props) {
  return { title: readPost((await params).slug).title };
}

export default async function Page({ params }: Props) {
  const { title, description, learn, presenters, transcript } = readPost((await params).slug);
  return (
    <main>
      <h1>{title}</h1>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: generated, see ../../../words.ts */}
      <div dangerouslySetInnerHTML={{ __html: description }} />
      <ul>
        {learn.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {presenters.map(({ name, role }) => (
        <p key={name}>
          {name}, {role}
        </p>
      ))}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: as above */}
      <div dangerouslySetInnerHTML={{ __html: transcript }} />
    </main>
  );
}
