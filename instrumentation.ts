/** Runs once when a server starts: https://nextjs.org/docs/app/guides/instrumentation */
export async function register(): Promise<void> {
  // Written out, not read from lib/config.ts: the bundler decides by these words what to leave out.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { prepareServer } = await import('./lib/server/prepare');
  await prepareServer();
}
