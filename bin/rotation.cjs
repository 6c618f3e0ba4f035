#!/usr/bin/env node
'use strict';
const { join } = require('node:path');

require('../dist/rotation.cjs').run(join(__dirname, '..'));
