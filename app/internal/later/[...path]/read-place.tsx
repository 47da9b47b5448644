import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import {
  CollectionPage,
  collectionMetadata,
  collectionParams,
} from '@/app/webinars/collection-page';
import { LandingPage, landingMetadata } from '@/app/webinars/landing-page';
import { ListPage, listMetadata, listStaticParams } from '@/app/webinars/list-page';
import { InlineScript } from '@/components/site/inline-script';
import { momentScript } from '@/lib/browser-scripts/moment';
import { collectionKinds } from '@/lib/webinars/collections/collection-path';
import { findWebinar } from '@/lib/webinars/load';
import { listNames } from '@/lib/webinars/sections';

interface Place {
  metadata: Metadata;
  page: ReactNode;
}

/** The page that an address would have had, had the build known of it; null for none. */
export function readPlace([room, ...path]: string[]): Place | null {
  const [first = '', second = ''] = path;
  if (room !== 'webinars') return null;
  if (path.length === 1 && findWebinar(first)) {
    const page = (
      <>
        <LandingPage slug={first} />
        <InlineScript text={momentScript} />
      </>
    );
    return { metadata: landingMetadata(first), page };
  }
  const list = listNames.find((name) => name === first);
  if (list && path.length === 2 && listStaticParams(list).some(({ page }) => page === second)) {
    return { metadata: listMetadata(list, second), page: <ListPage list={list} page={second} /> };
  }
  const kind = collectionKinds.find((each) => each === first);
  const rest = path.slice(1);
  const isSame = (params: { path: string[] }) =>
    params.path.map(encodeURIComponent).join('/') === rest.map(encodePart).join('/');
  if (kind && collectionParams(kind).some(isSame)) {
    return {
      metadata: collectionMetadata(kind, rest),
      page: <CollectionPage kind={kind} path={rest} />,
    };
  }
  return null;
}

/** Parts of an address may be escaped already. */
function encodePart(part: string): string {
  return part.includes('%') ? part : encodeURIComponent(part);
}
