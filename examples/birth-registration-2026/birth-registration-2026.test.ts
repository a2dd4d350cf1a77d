import { testExample } from '../../scripts/examples/suite.js';

testExample(import.meta.dirname, { lawInForce: true });
