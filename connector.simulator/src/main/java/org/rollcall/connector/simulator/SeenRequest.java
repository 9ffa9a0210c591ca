package org.rollcall.connector.simulator;

/**
 * One request that the simulator answered. Headers and bodies are not kept.
 *
 * @param verb GET, PUT, …
 * @param route "token", or the operation's path with {id} for identifiers, such as
 *     "/classes/{id}/students"
 * @param path the whole path, encoded as it was sent
 * @param query the query, encoded as it was sent; empty if there was none
 * @param status what was answered
 */
public record SeenRequest(String verb, String route, String path, String query, int status) {}
