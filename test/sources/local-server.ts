import { createServer, type RequestListener } from 'node:http';
import { afterAll, beforeAll } from 'vitest';

/** A web server on this machine for the tests of a file; `answer` may be set anew by each test. */
export function localServer() {
  const server = createServer((request, response) => {
    local.asked.push(request.url ?? '');
    local.answer(request, response);
  });
  const local = {
    base: '',
    /** Paths that were asked for, in order. */
    asked: [] as string[],
    answer: ((_, response) => response.end()) as RequestListener,
  };
  beforeAll(
    () =>
      new Promise<void>((resolve) => {
        server.listen(0, '127.0.0.1', () => {
          const address = server.address();
          local.base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
          resolve();
        });
      }),
  );
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return local;
}
