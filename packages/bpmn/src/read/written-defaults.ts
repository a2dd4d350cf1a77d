/** Attributes that state what is the default anyway: `bpmn-moddle` would leave them out. */
import { isElement, type ModdleElement } from './moddle.js';

/** A property as a descriptor has it; those of one type are shared by all models. */
interface Property {
  default?: unknown;
}

/**
 * Writes while no descriptor has a default, so that what an element states itself is written. The
 * writer works before it returns, and nothing else runs meanwhile.
 */
export function withDefaultsWritten<T>(root: ModdleElement, write: () => T): T {
  const properties = propertiesBelow(root).filter((property) => property.default !== undefined);
  const defaults = properties.map((property) => property.default);
  for (const property of properties) property.default = undefined;
  try {
    return write();
  } finally {
    properties.forEach((property, i) => (property.default = defaults[i]));
  }
}

function propertiesBelow(root: ModdleElement): Property[] {
  const properties = new Set<Property>();
  const seen = new Set<unknown>([root]);
  for (const element of seen) {
    const { $descriptor } = element as { $descriptor?: { properties?: readonly Property[] } };
    for (const property of $descriptor?.properties ?? []) properties.add(property);
    for (const value of Object.values(element as object)) {
      for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
        if (isElement(child)) seen.add(child);
      }
    }
  }
  return [...properties];
}
