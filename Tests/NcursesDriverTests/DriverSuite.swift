import Testing

/// Tests that open a screen: ncurses has one at a time, so they run one after the other.
@MainActor @Suite(.serialized) struct DriverSuite {}
