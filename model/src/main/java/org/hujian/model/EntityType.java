package org.hujian.model;

/** What a name stands for. */
public enum EntityType {
  PERSON,
  ORG,
  PLACE
}
