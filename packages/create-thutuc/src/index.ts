/**
 * Makes a service around a public procedure.
 *
 * @module
 */
export { createProject, type CreatedProject } from './create-project.js';
export { CreateError, type CreateErrorCode } from './create-error.js';
export { runCreate, type CreateProcess } from './run-create.js';
