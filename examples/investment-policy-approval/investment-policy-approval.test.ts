import { testExample } from '../../scripts/examples/index.js';

testExample(import.meta.dirname);
