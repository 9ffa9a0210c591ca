package org.rollcall.platform.core.packages;

/**
 * An entry of an archive's directory.
 *
 * @param name as it stands there
 * @param encrypted whether a password is needed
 * @param link whether it is no file but points to one
 * @param folder whether it is a folder
 */
record ZipItem(String name, boolean encrypted, boolean link, boolean folder) {}
