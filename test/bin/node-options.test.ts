import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, type TestContext, test } from 'vitest';
import { bin, called, root, rotation } from '../helpers/processes/rotation.ts';
import { temporaryFolder } from '../helpers/processes/temporary-folder.ts';

const home = temporaryFolder();
const fixed = {
  PATH: process.env.PATH ?? '',
  HOME: home,
  LANG: 'C.UTF-8',
  SOURCE_DATE_EPOCH: '1769808600',
  // Nobody answers there: a download fails, and says so.
  ROTATION_FETCH_BASE: 'http://127.0.0.1:1',
};

type Variables = Record<string, string>;
const check = ['check', '--json', '--no-config'];
const expected = new Map<string, ReturnType<typeof rotation>>();
/** A call without any of these variables, made once. */
function usual(args: readonly string[], input = '') {
  const key = args.join(' ');
  const known = expected.get(key) ?? rotation(args, { env: fixed, cwd: home, input });
  expected.set(key, known);
  return known;
}
const under = (variables: Variables, args: readonly string[] = check, input = '', program = bin) =>
  rotation(args, { env: { ...fixed, ...variables }, cwd: home, input }, program);

/** Node ends with this when it refuses an option; no command of this program does. */
const refused = 9;

/** Runs under an option, or skips where this Node has no such option. */
function underOption(context: TestContext, option: string, args: readonly string[] = check, input = '') {
  const result = under({ NODE_OPTIONS: option }, args, input);
  if (result.status === refused) context.skip(`Node ${process.version} refuses ${option}`);
  return result;
}

/** What people set for other programs, and Node allows in NODE_OPTIONS. */
const silent = [
  ...[
    '--max-old-space-size=64',
    '--max-old-space-size=8192',
    '--max-semi-space-size=1',
    '--no-warnings',
    '--trace-warnings',
  ],
  ...['--no-deprecation', '--trace-deprecation', '--pending-deprecation --throw-deprecation', '--enable-source-maps'],
  ...['--trace-uncaught', '--stack-trace-limit=0', '--unhandled-rejections=strict', '--unhandled-rejections=none'],
  ...[
    '--disallow-code-generation-from-strings',
    '--disable-proto=throw',
    '--disable-proto=delete',
    '--zero-fill-buffers',
  ],
  ...[
    '--disable-wasm-trap-handler',
    '--input-type=module',
    '--experimental-default-type=module',
    '--conditions=development',
  ],
  ...[
    '--preserve-symlinks',
    '--preserve-symlinks-main',
    '--no-global-search-paths',
    '--no-addons',
    '--require=node:fs',
  ],
  ...['--import=data:text/javascript,', '--experimental-vm-modules', '--experimental-wasm-modules', '--expose-gc'],
  ...['--experimental-strip-types', '--no-experimental-strip-types', '--no-experimental-require-module'],
  ...['--no-experimental-detect-module', '--no-experimental-global-navigator', '--no-experimental-websocket'],
  ...[
    '--experimental-webstorage',
    '--no-experimental-webstorage',
    '--no-async-context-frame',
    '--icu-data-dir=/nowhere',
  ],
  ...[
    '--openssl-legacy-provider',
    '--openssl-shared-config',
    '--use-openssl-ca',
    '--use-bundled-ca',
    '--use-system-ca',
  ],
  ...[
    '--tls-min-v1.0',
    '--dns-result-order=ipv4first',
    '--no-network-family-autoselection',
    '--max-http-header-size=8192',
  ],
  ...[
    '--insecure-http-parser',
    '--secure-heap=65536',
    '--v8-pool-size=0',
    '--report-on-signal',
    '--report-uncaught-exception',
  ],
  ...['--abort-on-uncaught-exception', '--huge-max-old-generation-size', '--interpreted-frames-native-stack'],
  ...[
    '--title=prices',
    '--heapsnapshot-signal=SIGUSR2',
    '--trace-event-categories=node',
    '--experimental-permission --no-warnings --allow-fs-read=*',
  ],
  '--permission --allow-fs-read=*',
];

/** Node itself says something of these on stderr. */
const announced: [string, RegExp][] = [
  ['--inspect=0', /^Debugger listening on ws:/],
  ['--frozen-intrinsics', /ExperimentalWarning: Frozen/],
  ['--trace-exit', /^\(node:\d+\) WARNING: Exited the environment with code 0/],
  ['--loader=data:text/javascript,', /ExperimentalWarning: `--experimental-loader`/],
];

describe('NODE_OPTIONS of other programs changes nothing', () => {
  for (const option of silent) test(option, (context) => expect(underOption(context, option)).toEqual(usual(check)));

  for (const [option, notice] of announced)
    test(`${option}, but for what Node says of it`, (context) => {
      const { err, ...rest } = underOption(context, option);
      expect({ ...rest, err: '' }).toEqual(usual(check));
      expect(err).toMatch(notice);
    });

  const restrictions =
    '--disallow-code-generation-from-strings --disable-proto=throw --pending-deprecation --throw-deprecation --unhandled-rejections=strict';
  test.each([
    [['check', '--no-config'], ''],
    [['backtest', '--json', '--no-config'], ''],
    [['pool'], ''],
    [['report', '--no-config'], ''],
    [['config', '--json'], ''],
    [
      ['data', 'import', '-'],
      'Date;"Close"\n"02/01/2025";"5.868,55"\n"03/01/2025";"5.942,47"\n"15/01/2025";"5.949,91"\n',
    ],
    [['data', 'fetch', '--into', 'fetched'], ''],
  ])('%j under all restrictions at once', (args, input) => {
    const wanted = usual(args, input);
    expect(wanted.out + wanted.err).not.toBe('');
    expect(under({ NODE_OPTIONS: restrictions }, args, input)).toEqual(wanted);
  });

  it('leaves the library alone', () => {
    const script = `import { check } from ${JSON.stringify(join(root, 'dist', 'index.js'))}; console.log(typeof check)`;
    const run = (variables: Variables) =>
      called(process.execPath, ['--input-type=module', '-e', script], { env: { ...fixed, ...variables } });
    expect(run({ NODE_OPTIONS: restrictions })).toEqual({ status: 0, out: 'function\n', err: '' });
  });
});

describe('variables of Node change nothing', () => {
  const cases: [string, Variables][] = [
    ['a compile cache', { NODE_COMPILE_CACHE: join(home, 'compiled') }],
    ['a compile cache that cannot be', { NODE_COMPILE_CACHE: bin }],
    ['coverage', { NODE_V8_COVERAGE: join(home, 'coverage') }],
    ['links as they are', { NODE_PRESERVE_SYMLINKS: '1', NODE_PRESERVE_SYMLINKS_MAIN: '1' }],
    ['production', { NODE_ENV: 'production' }],
    ['a test run', { NODE_ENV: 'test', NODE_TEST_CONTEXT: 'child-v8', VITEST: '1' }],
    ['colours both ways', { FORCE_COLOR: '3', NO_COLOR: '1', NODE_DISABLE_COLORS: '1' }],
    ['a path for modules', { NODE_PATH: join(root, 'test') }],
    ['deprecations', { NODE_PENDING_DEPRECATION: '1', NODE_NO_WARNINGS: '1' }],
    // Node 22 warns of it by itself.
    ['a proxy', { NODE_USE_ENV_PROXY: '1', NODE_NO_WARNINGS: '1', HTTPS_PROXY: 'http://127.0.0.1:1' }],
    ['certificates unchecked', { NODE_TLS_REJECT_UNAUTHORIZED: '0', SSL_CERT_FILE: '/nowhere' }],
    ['threads', { UV_THREADPOOL_SIZE: '1' }],
    ['ICU data elsewhere', { NODE_ICU_DATA: '/nowhere' }],
    ['a zone that is none', { TZ: 'Not/AZone' }],
  ];
  test.each(cases)('%s', (_, variables) => {
    expect(under(variables)).toEqual(usual(check));
  });

  it('certificates that are missing, but for what Node says of them', () => {
    const { err, ...rest } = under({ NODE_EXTRA_CA_CERTS: '/nowhere.pem' });
    expect({ ...rest, err: '' }).toEqual(usual(check));
    expect(err).toMatch(/^(Warning: Ignoring extra certs from `\/nowhere\.pem`[^\n]*\n)?$/);
  });

  it('colours: NO_COLOR wins over FORCE_COLOR, without a warning', () => {
    const screen = ['check', '--no-config'];
    expect(under({ FORCE_COLOR: '1' }, screen).out).toContain('\u001b[');
    expect(under({ FORCE_COLOR: '1', NO_COLOR: '1' }, screen)).toEqual(usual(screen));
  });
});

it('starts by the link that npm makes, also where Node leaves links as they are', () => {
  const folder = join(home, '.bin');
  mkdirSync(folder);
  const link = join(folder, 'rotation');
  symlinkSync(bin, link);
  for (const variables of [{}, { NODE_PRESERVE_SYMLINKS: '1', NODE_PRESERVE_SYMLINKS_MAIN: '1' }])
    expect(under(variables, check, '', link)).toEqual(usual(check));
});

describe('what cannot work says so in words', () => {
  const failure = (variables: Variables, args: readonly string[]) => {
    const { status, out, err } = under(variables, args);
    return {
      status,
      out: out === '' ? out : JSON.parse(out).error.code,
      err: err.replace(/^(Warning: dis|\(node:|\(Use ).*\n/gm, ''),
    };
  };

  test('--jitless, which leaves no WebAssembly', () => {
    expect(failure({ NODE_OPTIONS: '--jitless' }, check)).toEqual({
      status: 1,
      out: 'no-webassembly',
      err: 'error: Node runs without WebAssembly\nhint: start it without --jitless, also in NODE_OPTIONS\n',
    });
  });

  const flag = process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : undefined;
  const refusal = 'error: Node runs with --permission and may not';

  test.skipIf(!flag)('--permission that leaves out the program', () => {
    expect(failure({ NODE_OPTIONS: `${flag}` }, check)).toEqual({
      status: 1,
      out: '',
      err: `${refusal} read the program\nhint: add --allow-fs-read=*, also in NODE_OPTIONS\n`,
    });
  });

  test.skipIf(!flag)('--permission that leaves out the prices', () => {
    const { status, out, err } = failure({ NODE_OPTIONS: `${flag} --allow-fs-read=${root}*` }, [
      ...check,
      '--data',
      home,
    ]);
    expect({ status, out }).toEqual({ status: 1, out: 'node-permission' });
    expect(err).toMatch(
      /^error: Node runs with --permission and may not read \(.*\)\nhint: add --allow-fs-read=\*, also in NODE_OPTIONS\n$/,
    );
  });

  test.skipIf(!flag)('--permission, when a file is to be written', () => {
    const file = join(home, 'verdict.json');
    const options = `${flag} --allow-fs-read=* --allow-fs-write=${home}/*`;
    const { status, out, err } = failure({ NODE_OPTIONS: options }, [...check, '--output', file]);
    expect({ status, out }).toEqual({ status: 1, out: 'node-permission' });
    expect(err).toMatch(
      /^error: Node runs with --permission and may not do this[^\n]*\nhint: under --permission the program only reads and prints: redirect its output \(> FILE\), or start Node without it\n$/,
    );
    expect(existsSync(file)).toBe(false);
  });
});
