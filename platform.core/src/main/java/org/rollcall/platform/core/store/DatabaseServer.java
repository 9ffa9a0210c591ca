package org.rollcall.platform.core.store;

import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.Secret;

/**
 * A database on a server.
 *
 * @param address a JDBC address without user and password
 * @param user who signs in; empty for what the server makes of nobody
 * @param password null where the server asks for none
 */
public record DatabaseServer(String address, String user, @Nullable Secret password) {}
