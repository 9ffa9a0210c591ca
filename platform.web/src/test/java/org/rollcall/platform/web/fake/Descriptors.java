package org.rollcall.platform.web.fake;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.rollcall.connector.api.descriptor.Capability;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.descriptor.PartnershipStatus;
import org.rollcall.connector.api.descriptor.SettingField;
import org.rollcall.connector.api.descriptor.SetupStep;

/** Descriptors like those of real products. */
public final class Descriptors {

  private Descriptors() {}

  /** One that is available, with a guide. */
  public static ConnectorDescriptor campus() {
    return ConnectorDescriptor.builder(
            ConnectorId.of("infinite-campus"), "Infinite Campus", "Infinite Campus, Inc.")
        .summary("Reads rosters from Infinite Campus over OneRoster 1.2.")
        .status(PartnershipStatus.AVAILABLE)
        .statusNote("For districts with a Campus Learning license.")
        .documentation(URI.create("https://content.infinitecampus.example/oneroster"))
        .versions(List.of(OneRosterVersion.values()))
        .fields(
            List.of(
                field(SettingField.HOST_URL, "Host URL", false)
                    .help("Shown as OneRoster Base URL.")
                    .example("https://springfield.infinitecampus.org/campus/oneroster")
                    .build(),
                field(SettingField.ACCESS_KEY, "Access key", false)
                    .help("Shown as consumer key.")
                    .build(),
                field(SettingField.SECRET_CODE, "Secret code", true)
                    .help("Shown as consumer secret, once.")
                    .build(),
                field(SettingField.TOKEN_URL, "Token URL", false)
                    .help("Only if your SIS shows one that differs.")
                    .required(false)
                    .advanced(true)
                    .build()))
        .setupGuide(
            List.of(
                step("Get the credentials", "Sign in as a system administrator.").build(),
                step("Get the credentials", "Search for Digital Learning Applications.")
                    .hint("If it is missing, check the Campus Learning license first.")
                    .build(),
                step("Get the credentials", "Add an application and generate a new connection.")
                    .build(),
                step("Copy them here", "Copy the base URL.").field(SettingField.HOST_URL).build(),
                step("Copy them here", "Copy the consumer key.")
                    .field(SettingField.ACCESS_KEY)
                    .build(),
                step("Copy them here", "Copy the consumer secret.")
                    .field(SettingField.SECRET_CODE)
                    .build()))
        .capabilities(Set.of(Capability.ROSTER))
        .supportContacts(List.of("Campus Support answers questions about the license."))
        .build();
  }

  /** One that is only being prepared. */
  public static ConnectorDescriptor planned() {
    return ConnectorDescriptor.builder(ConnectorId.of("aspen"), "Aspen", "Follett School Solutions")
        .summary("Reads rosters from Aspen over OneRoster 1.1.")
        .status(PartnershipStatus.PLANNED)
        .statusNote("In preparation with the vendor.")
        .versions(List.of(OneRosterVersion.values()))
        .build();
  }

  private static SettingField.Builder field(String name, String label, boolean secret) {
    return SettingField.builder(name, label).secret(secret);
  }

  private static SetupStep.Builder step(String section, String text) {
    return SetupStep.builder(text).section(section);
  }
}
