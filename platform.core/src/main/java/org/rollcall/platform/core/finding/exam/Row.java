package org.rollcall.platform.core.finding.exam;

import java.util.List;

/** Two numbers and some texts under a hash, in a file. */
record Row(long hash, long first, long second, List<String> texts) {}
