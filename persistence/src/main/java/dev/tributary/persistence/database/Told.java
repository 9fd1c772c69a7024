package dev.tributary.persistence.database;

/** Marks exceptions that tell of what was asked, not of the database: whoever asked gets them as they are. */
public interface Told {}
