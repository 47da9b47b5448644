/** Answers what `next.config.js` leads here: a form no person has filled in. */
export function POST(): Response {
  const text = 'That is more than a form can hold. Go back and shorten what you typed.\n';
  return new Response(text, { status: 413, headers: { 'Cache-Control': 'no-store' } });
}
