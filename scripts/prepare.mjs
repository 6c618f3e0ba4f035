/**
 * Builds when npm prepares the package. After `npm ci` the tools are there; `npm install --global .` and `npm pack` in a fresh clone come
 * here before anything is installed.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// What npm was told about the folder that it installs into is not meant for this one.
const { npm_config_global, npm_config_location, npm_config_prefix, ...env } = process.env;
const npm = (...args) => execFileSync(process.execPath, [env.npm_execpath, ...args], { stdio: 'inherit', env });

if (env.npm_execpath === undefined) throw new Error('run "npm run prepare": npm runs this script');
if (!existsSync('node_modules/esbuild')) npm('ci', '--ignore-scripts');
npm('run', 'build');
