package org.rollcall.connector.api.gradebook;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.SourcedId;

/**
 * Reads and writes the gradebook of one connection. Called from one thread at a time.
 *
 * <p>Every method blocks for one exchange, or for the pages of one class, as long as the platform's
 * HTTP client allows. Reads may be repeated by the connector; a write is sent once, never repeated:
 * when its fate is unknown it throws, and the platform looks first with {@link #findLineItem} or
 * {@link #findResult}.
 *
 * <p>All methods throw {@link org.rollcall.connector.api.failure.SisException}; a write also of
 * kind REFUSED, with the reason that the SIS gave, and of kind UNAVAILABLE when its fate is
 * unknown.
 *
 * @see <a href="https://www.1edtech.org/standards/oneroster">OneRoster 1.2 Gradebook</a>
 */
@ConsumerType
public interface Gradebook extends AutoCloseable {
  /** The categories that a class may use; empty when the SIS has none for it. */
  List<Category> categories(SourcedId schoolClass);

  /** The grading periods within a term; empty when the SIS has none. */
  List<AcademicSession> gradingPeriods(SourcedId term);

  /** The line items of a class; empty when it has none. */
  List<LineItem> lineItems(SourcedId schoolClass);

  /** The results of one line item of a class; empty when it has none. */
  List<Result> results(SourcedId schoolClass, SourcedId lineItem);

  /**
   * A line item by its identifier; empty when the SIS has none, or only one that is to be deleted.
   */
  Optional<LineItem> findLineItem(SourcedId lineItem);

  /** A result by its identifier; empty when the SIS has none, or only one that is to be deleted. */
  Optional<Result> findResult(SourcedId result);

  /** Creates a line item under its own identifier, or replaces it. */
  WriteReceipt putLineItem(LineItem lineItem);

  /** Creates a result under its own identifier, or replaces it. */
  WriteReceipt putResult(Result result);

  /** Deletes a line item. */
  WriteReceipt deleteLineItem(SourcedId lineItem);

  /** Deletes a result. */
  WriteReceipt deleteResult(SourcedId result);

  /** Lets go of what it holds. Does not block. */
  @Override
  void close();
}
