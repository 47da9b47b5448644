import type { Metadata } from 'next';

export const metadata: Metadata = { title: 'Page not found' };

export { NotFoundMessage as default } from './error';
