/** Adds a value to the group of its key. */
export function addTo<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

/** Values by key, the keys and the values of each in the order in which they come; values without a key are left out. */
export function groupBy<K, V>(values: Iterable<V>, keyOf: (value: V) => K | null): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    if (key !== null) addTo(groups, key, value);
  }
  return groups;
}
