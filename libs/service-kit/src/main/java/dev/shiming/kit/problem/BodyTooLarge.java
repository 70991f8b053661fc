package dev.shiming.kit.problem;

import java.io.IOException;

/** The request went on after the limit; reading stops here. */
public class BodyTooLarge extends IOException {}
