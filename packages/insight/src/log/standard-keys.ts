/** The keys that figures read, as the standard extensions of IEEE 1849 name them. */
export const keys = {
  name: 'concept:name',
  time: 'time:timestamp',
  transition: 'lifecycle:transition',
  resource: 'org:resource',
  role: 'org:role',
  group: 'org:group',
} as const;
