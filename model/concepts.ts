/**
 * The concepts of the field with the names that reports give them. A name may be known to two forms under different
 * concepts only where `find` is told the statistic.
 */
export type ConceptId = string;
