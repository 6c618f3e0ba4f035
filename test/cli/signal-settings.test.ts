import { describe, expect, it, test } from 'vitest';
import { signalSettings } from '../../src/cli/signal-settings.ts';
import { correlation } from '../../src/signals/correlation.ts';

describe('signalSettings', () => {
  it('sets nothing where no flag was given', async () => {
    expect(await signalSettings({})).toEqual({});
  });

  it('keeps the default of what was not given', async () => {
    const { band, window } = correlation.defaults;
    expect(await signalSettings({ window: 63 })).toEqual({ correlation: { params: { window: 63, band } } });
    expect(await signalSettings({ band: 'observed' })).toEqual({
      correlation: { params: { window, band: 'observed' } },
    });
  });

  test.each([10, 2520])('permits a window of %i', async (window) => {
    expect(await signalSettings({ window })).toMatchObject({ correlation: { params: { window } } });
  });

  test.each([0, 9, 2521, 1e9])('refuses a window of %i', async (window) => {
    await expect(signalSettings({ window })).rejects.toMatchObject({
      message: `--window ${window} is out of range`,
      details: { code: 'parameter', status: 2, hint: 'the correlation takes 10 to 2520 sessions' },
    });
  });

  it('refuses a band outside of what a correlation can be', async () => {
    await expect(signalSettings({ band: [-2, 0.5] })).rejects.toMatchObject({ message: '--band -2,0.5 is no band' });
  });
});
