import { request } from 'node:http';

/** A request as it is sent, which `fetch` would not: with paths and headers that no browser sends. */
export interface RawRequest {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** What came back; `location` is null where it leads nowhere else. */
interface RawAnswer {
  status: number;
  text: string;
  location: string | null;
}

/** @param base - origin of the server */
export function sendRaw(
  base: string,
  { method, path, headers: sent, body }: RawRequest,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const asked = request(
      { hostname, port, method, path, headers: sent, agent: false },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
        });
        const { statusCode: status = 0, headers } = answer;
        answer.on('end', () => resolve({ status, text, location: headers.location ?? null }));
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}
