package org.rollcall.platform.itest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium without a window, looking at one Rollcall. */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ChromeDriver driver;
  private final URI root;

  Browser(URI root) {
    this.root = root;
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(program("chromedriver").orElseThrow().toFile())
            .usingAnyFreePort()
            .build();
    var options = new ChromeOptions();
    options.setBinary(chromium().orElseThrow().toFile());
    options.addArguments(
        List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync"));
    driver = new ChromeDriver(service, options);
    wide();
  }

  /** Whether this machine has what it takes. */
  static boolean present() {
    return program("chromedriver").isPresent() && chromium().isPresent();
  }

  private static Optional<Path> chromium() {
    return program("chromium").or(() -> program("google-chrome"));
  }

  private static Optional<Path> program(String name) {
    var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
    return Arrays.stream(folders)
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  void open(String pathOrLink) {
    driver.get(root.resolve(pathOrLink).toString());
  }

  String path() {
    var url = URI.create(driver.getCurrentUrl());
    return url.getRawQuery() == null
        ? url.getRawPath()
        : url.getRawPath() + "?" + url.getRawQuery();
  }

  String heading() {
    return driver.findElement(By.tagName("h1")).getText();
  }

  void type(String field, String text) {
    var input = driver.findElement(By.id(field));
    input.clear();
    input.sendKeys(text);
  }

  void press(String button) {
    driver.findElement(By.xpath("//main//button[normalize-space()='" + button + "']")).click();
  }

  void follow(String link) {
    driver.findElement(By.xpath("//main//a[normalize-space()='" + link + "']")).click();
  }

  void followFirst(String css) {
    driver.findElement(By.cssSelector(css)).click();
  }

  String value(String field) {
    return String.valueOf(driver.findElement(By.id(field)).getDomProperty("value"));
  }

  /** Where the first such link of a page leads. */
  String firstPath(String page, String css) {
    open(page);
    var link = driver.findElement(By.cssSelector(css)).getDomAttribute("href");
    return String.valueOf(link);
  }

  List<String> texts(String css) {
    return driver.findElements(By.cssSelector(css)).stream().map(WebElement::getText).toList();
  }

  /** Waits for words in the page; live parts refresh themselves. */
  void awaitWords(String words) {
    new WebDriverWait(driver, PATIENCE)
        .withMessage(() -> "no \"" + words + "\" in: " + main())
        .until(seen -> main().contains(words));
  }

  /** Read in one step: a page may be replaced between two. */
  private String main() {
    var text = driver.executeScript("return document.querySelector('main')?.innerText ?? ''");
    return String.valueOf(text);
  }

  /** As on a desk. */
  void wide() {
    size(1280, 900, false);
  }

  /** As on a phone. */
  void narrow() {
    size(375, 800, true);
  }

  private void size(int width, int height, boolean mobile) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", mobile));
  }

  /**
   * Light or dark, as the person's system says; without motion, so that colours are not looked at
   * on their way from one to the other.
   */
  void scheme(String name) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", name),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  /** Pixels by which the page is wider than the window; 0 when nothing scrolls sideways. */
  long sidewaysPixels() {
    var pixels =
        driver.executeScript(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(pixels).isInstanceOf(Number.class);
    return ((Number) pixels).longValue();
  }

  /** What axe-core finds serious or worse, a line each. */
  List<String> seriousFindings() {
    return Axe.seriousFindings(driver);
  }

  @Override
  public void close() {
    driver.quit();
  }
}
