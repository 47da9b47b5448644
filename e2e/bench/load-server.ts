import autocannon from 'autocannon';

/** What a server did under load. */
export interface Load {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Answers that were none of 2xx and 3xx, and requests without an answer. */
  failures: number;
}

export interface LoadOptions {
  url: string;
  /** Asked for in turn; each is made when it is sent. */
  requests: autocannon.Request[];
  connections: number;
  /** Either how long, in seconds, or how many requests. */
  seconds?: number;
  amount?: number;
}

/** Browsers take compressed answers, and so does everybody here. */
const headers = { 'accept-encoding': 'gzip' };

/** Asks a server for as much as it can answer over some connections that stay open. */
export async function loadServer({
  url,
  requests,
  connections,
  seconds,
  amount,
}: LoadOptions): Promise<Load> {
  const result = await autocannon({
    url,
    requests,
    connections,
    headers,
    timeout: 30,
    ...(seconds !== undefined && { duration: seconds }),
    ...(amount !== undefined && { amount }),
  });
  const answered = result['2xx'] + result['3xx'];
  return {
    perSecond: answered / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failures: result['4xx'] + result['5xx'] + result.errors,
  };
}
