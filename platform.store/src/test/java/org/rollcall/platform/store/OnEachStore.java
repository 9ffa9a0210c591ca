package org.rollcall.platform.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that holds on every kind of database: it runs once on SQLite and once on PostgreSQL. The
 * test, or what is done before each, takes an {@link OpenStore}, which is closed after it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(EachStore.class)
public @interface OnEachStore {}
