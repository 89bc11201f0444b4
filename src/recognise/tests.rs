//! Whole papers, built from lines laid out by hand.
use super::*;
