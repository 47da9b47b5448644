import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireStudio } from '@/app/studio/require-studio';
import { EntryForm } from '@/components/studio/entry/entry-form';
import { EntryHeading } from '@/components/studio/entry/entry-heading';
import { UnknownFields } from '@/components/studio/entry/unknown-fields';
import { Unreadable } from '@/components/studio/entry/unreadable';
import { WhyPanel } from '@/components/studio/entry/why-panel';
import { getConfig } from '@/lib/config';
import { openForm } from '@/lib/studio/entry-form/edit-entry';
import { findEditableEntry } from '@/lib/studio/entry-form/find-entry';
import { isWritable } from '@/lib/webinars/editing/entry-file';
import { getCatalogue } from '@/lib/webinars/load';
import { draft, edit } from './actions';
import { explainEntry } from './explain-entry';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Entry', robots: { index: false } };

/** One entry: where it stands, and a form with all its fields. */
export default async function EntryPage({
  params,
  searchParams,
}: PageProps<'/studio/entries/[slug]'>) {
  const { slug } = await params;
  await requireStudio(`/studio/entries/${slug}`);
  const entry = findEditableEntry(slug);
  if (!entry) notFound();
  const { webinars, problems } = getCatalogue();
  const { file } = entry.file;
  const webinar = webinars.find((each) => each.file === file) ?? null;
  const opened = openForm(entry);
  const isReadOnly = !isWritable(getConfig().contentDir);
  const { saved } = await searchParams;
  return (
    <>
      <EntryHeading {...{ slug, file, webinar, isReadOnly }} isSaved={saved !== undefined} />
      {webinar && <WhyPanel places={explainEntry(webinar)} />}
      {opened ? (
        <>
          <EntryForm
            key={opened.state.loaded}
            groups={opened.form.groups}
            initial={opened.state}
            {...{ slug, edit, draft, isReadOnly }}
          />
          <UnknownFields names={opened.form.unknown} />
        </>
      ) : (
        <Unreadable problems={problems.filter((problem) => problem.file === file)} />
      )}
    </>
  );
}
