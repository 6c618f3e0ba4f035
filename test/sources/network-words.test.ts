import { expect, it, test } from 'vitest';
import { networkFailure } from '../../src/sources/network-words.ts';

const failed = (code: string, message = 'told by the system') =>
  networkFailure(new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) }), 1000);

test.each([
  ['ENOTFOUND', 'could not resolve its host: are you online?', true],
  ['ECONNREFUSED', 'connection refused', true],
  ['UND_ERR_SOCKET', 'the connection broke off', true],
  ['UND_ERR_HEADERS_OVERFLOW', 'the head of the answer has no end', false],
  ['HPE_INVALID_CONSTANT', 'the answer is not HTTP', false],
  ['Z_DATA_ERROR', 'the compressed answer is damaged', false],
  ['SELF_SIGNED_CERT_IN_CHAIN', expect.stringContaining('NODE_EXTRA_CA_CERTS'), false],
  ['CERT_HAS_EXPIRED', 'its certificate has expired', false],
  ['E\u001b[2J', 'E\\x1b[2J', true],
])('%s in words', (code, reason, isTransient) => {
  expect(failed(code)).toMatchObject({ reason, isTransient });
});

test.each([
  ['407', 'the proxy wants a user and a password (407)'],
  ['403', 'the proxy refused (403)'],
])('a proxy that answers %s', (status, reason) => {
  const message = `Proxy response (${status}) !== 200 when HTTP Tunneling`;
  expect(failed('UND_ERR_ABORTED', message)).toEqual({ reason, isTransient: false, isOutOfReach: true });
});

it('what is no error is shown, and not asked for again', () => {
  expect(networkFailure('why', 1000)).toMatchObject({ reason: 'why', isTransient: false });
  expect(networkFailure(new Error('bad port'), 1000)).toMatchObject({ reason: 'bad port', isTransient: false });
});

it('a fault of the parser without a code is no HTTP', () => {
  const cause = Object.assign(new Error('Invalid EOF state'), { name: 'HTTPParserError', code: undefined });
  expect(networkFailure(new TypeError('fetch failed', { cause }), 1000)).toEqual({
    reason: 'the answer is not HTTP',
    isTransient: false,
    isOutOfReach: false,
  });
});
