import type { Topic } from './topic.ts';

export const environment: Topic = {
  name: 'environment',
  summary: 'environment variables',
  blocks: [
    'Settings (flags take precedence):',
    [
      ['ROTATION_...', 'any setting: signals.correlation.window is ROTATION_SIGNALS_CORRELATION_WINDOW'],
      ['ROTATION_CONFIG', 'configuration file, in place of rotation.config.json'],
      ['XDG_CONFIG_HOME', 'where the user file is: rotation/config.json in it, else in ~/.config'],
    ],
    'The screen:',
    [
      ['PAGER', 'program that shows long output, else less; cat for none'],
      ['LESS', 'options of less, if PAGER is less; FRX if unset'],
      ['NO_COLOR', 'no colour, if not empty'],
      ['FORCE_COLOR', 'colour in a pipe too; 0 for none'],
      ['TERM', 'dumb: no colour, no progress'],
      ['COLUMNS', 'width of a terminal that does not report one'],
      ['LC_ALL, LC_CTYPE, LANG', 'the first one set decides: UTF-8 for bars and marks, else ASCII'],
    ],
    'rotation data fetch:',
    [
      ['HTTPS_PROXY, HTTP_PROXY', 'proxy, also in lower case'],
      ['NO_PROXY', 'hosts without it, also in lower case'],
      ['TIINGO_API_KEY', 'key of Tiingo'],
      ['ROTATION_USER_AGENT', 'user agent of the requests'],
      ['ROTATION_FETCH_BASE', 'address of a mirror'],
    ],
    'Reproducible runs, and the cache of compiled code:',
    [
      ['SOURCE_DATE_EPOCH', 'fixes the clock: seconds since 1970'],
      ['XDG_CACHE_HOME', 'folder of the cache, else ~/.cache'],
      ['NODE_DISABLE_COMPILE_CACHE', 'no cache, if set'],
    ],
  ],
};
