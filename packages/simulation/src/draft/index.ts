/** Scenarios to fill in. @module */
export { draftScenario, type DraftOptions, type ScenarioDraft } from './draft-scenario.js';
