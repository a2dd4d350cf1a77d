/** What people are told, in Vietnamese and English. @module */
export { completeTemplates, type TemplateChanges } from './changes.js';
export { placeholdersIn, type Placeholder, type TemplateWords } from './template.js';
export { vi } from './vi.js';
